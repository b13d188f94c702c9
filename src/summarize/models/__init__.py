"""The models: which are known, where they lie, what they want to be shown, and how they run."""
