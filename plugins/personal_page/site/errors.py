"""Why the sites of all languages were not built or served."""


class SiteError(Exception):
    """The site cannot be built or served; the text says why, or the log has said it."""


class OutputError(SiteError):
    """The folder to build into holds what no build has written."""
