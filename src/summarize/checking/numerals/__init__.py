"""The numbers in a text, by value: digits, words, clocks and currencies, in many languages."""
