from summarize.reading.pdf.document import extract

__all__ = ["extract"]
