"""Tools for a widget's folder: the files to start from, and the archive made of them.

`starter/` is the smallest widget that every documented rule accepts; where the rules contradict
each other it takes the side that all of them allow. What is documented and what is assumed in it:

- `locations` holds `personal_page`, which is documented. It also holds `settings`: the rules ask
  for a settings block with `installation: true`, and an empty block was seen refused. That both
  locations go together is our assumption, as is that the one text field does no harm.
- `tour` is there in full, because one page of the rules calls it mandatory. Both languages show
  the same picture, since there is no text on it.
- `script.js` is there although not every list of files asks for it, with the callbacks that the
  description of widgets calls necessary and nothing in them.
- `support` leads to a reserved example domain: the reader puts an address of their own there.

None of this was tried on a live account. The pictures are files, drawn once.
"""
