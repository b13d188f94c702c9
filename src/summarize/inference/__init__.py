"""Inference: jobs that yield requests in; their results out, with the models run in batches.

Read in this order:

- `scheduler.py` has `Request` and `Job`, runs the jobs, and packs their requests into batches;
- `executor.py` runs the batches in threads;
- `usage.py` records the time and tokens of each model; `progress.py` is what a listener is told.
"""
