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

`project/` is what stands around a widget in a project for an editor, by the names that the files
have there; a `README.ru.md` is the README of a Russian one. What a template has in two pairs of
braces is put in when a project is made: `docs`, the address of the documentation; `upload`, that of
the page about uploading; `types`, the file of the SDK's types; `widgetFile`, the cabinet's script.
`with-source/` holds what takes the place of others where the widget is built of source.
The widget itself is in the folder `widget/`, so that packing is packing one folder, by any tool.
"""
