// Unfinished: there is no module yet.
