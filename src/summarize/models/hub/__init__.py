"""The Hugging Face Hub: a repository's name in; a folder with its verified files out.

Read in this order:

- `repository.py` asks for a model and downloads it;
- `remote_model.py` reads the list of files, `download.py` fetches one file and verifies it;
- `client.py` keeps the Hub's client quiet and turns its errors into ours;
- `cache.py` is the Hub's cache on the disk, `locks.py` lets one process at a time write to it;
- `timeouts.py` gives up on network calls that hang.
"""
