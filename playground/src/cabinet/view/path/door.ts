/** The name of the global property by which the script of the path hands over its function. */
export const CLIENT_PATH_DOOR = 'personalPageClientPath';
