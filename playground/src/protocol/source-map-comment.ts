/** What leads from a script to its source map, behind `//`. */
export const MAP_COMMENT = '# sourceMappingURL=';
