"""The gallery: folders of examples, each a widget with its scenarios."""
