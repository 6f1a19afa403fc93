"""The MkDocs glue: plugin, fences, assets, the two-language driver."""
