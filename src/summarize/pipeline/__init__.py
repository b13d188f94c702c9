"""The stages joined: a document in, a summary or a translation out.

Read in this order:

- `api.py` has what Python users call, on `session_owner.py`; `session.py` is what all documents
  of it share;
- `routing.py` finds the models for a text: `routes.py` are the kinds of route, `model_selection.py`
  and `model_choice.py` choose the models, `source_language.py` tells the language;
- `summary_job.py` takes a document from its language to its result; `summary_ways.py` has the ways
  in between, `drafting.py` and `summary_request.py` what a model is asked for, `result.py` the
  parts of a result;
- `translation_job.py` does the same for a whole translation; `text_translation.py` translates texts
  and sentences for both, `plain_words.py` puts them into words that
  the translator takes rightly, and `translation_checks.py` looks at what comes out;
- `check_api.py` has what Python users call to check a summary; `check_job.py` takes it to its
  report; `article_text.py` has the texts of it,
  `summary_comparison.py` compares them, `translated_pairs.py` lays a translation beside its text,
  `untranslated.py` where no translator is at hand; `compared.py` is what comes out;
  `check_model.py` is a model that is asked, too;
- `digest_api.py` has what Python users call for a digest; `digest_job.py` takes reports to a digest
  in their words, `digest_translation.py` to one in the reader's; `kept_reports.py` brings back what
  an earlier run has read, with `record_json.py`;
- `dry_run.py` plays a job without models, for `dry_run_plan.py`.
"""
