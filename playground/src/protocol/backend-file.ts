/** The file that holds the widget's backend, a WSGI application in Python. It is no part of the widget's archive. */
export const BACKEND_FILE = 'backend.py';
