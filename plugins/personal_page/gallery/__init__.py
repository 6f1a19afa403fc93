"""The gallery: folders of examples, each a widget with its scenario, and the pages that show them."""
