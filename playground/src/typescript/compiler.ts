/** TypeScript, as a file of its own: it is most of what is loaded, and changes least. */
import ts from 'typescript';

export { ts };
