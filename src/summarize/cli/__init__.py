"""The command line: arguments and settings in, results on standard output, an exit code out.

Everything else goes to standard error. Nothing below imports this package; it is the only one that
prints and exits. Files in the order in which to read them:

- `main.py`: runs a command, and turns whatever ends it into a message and an exit code;
- `document_commands.py`: `summarize`, `translate`, `read`, `config`; `info_commands.py`: `models`
  and `languages`;
- `check_command.py`: `check`;
- `arguments.py`, `model_arguments.py`, `batch_arguments.py`, `check_arguments.py`: the arguments
  and their help; `command_arguments.py` makes settings of them;
  `help_groups.py` prints the help in groups, `plain_values.py` takes plain values as they are;
- `settings.py`: joins arguments, environment and config file; `config_file.py` reads the file,
  `setting_kinds.py` checks the values;
- `single_run.py`: runs documents whose results are printed or go into one file; `batch_run.py`:
  starts runs into a folder or a table;
- `terminal.py`: writes results, messages and progress, with the bars of `progress_bar.py`;
  `result_view.py` sets a result for a terminal, `bidi.py` its right-to-left text, and
  `folding.py` wraps;
- `completion.py`: what a shell may complete; `completion_scripts.py`: how it asks;
- `table_output.py`: tables, records and plans as text or JSON; `model_table.py` and
  `language_table.py` make the rows of `models` and `languages`.
"""
