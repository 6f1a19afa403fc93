"""The reference pages: model to Markdown through templates."""
