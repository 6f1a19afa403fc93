"""A tutorial: folders of steps in, pages and what the page's script needs out."""
