import type * as ts from 'typescript';
import type { SourceFault } from './finding.ts';

/** TypeScript, whoever has loaded it. */
export type TypeScript = typeof ts;

/** Another file or module that a file asks for. */
export interface Import {
  specifier: string;
  offset: number;
  /** The names in braces. */
  names: { name: string; offset: number }[];
  /** Whether it binds nothing, as `import './styles.css'`. */
  bare: boolean;
}

/** What a file of source says that matters to others. */
export interface Read {
  imports: Import[];
  /** What one AMD file cannot do. */
  faults: SourceFault<'source-form'>[];
  /** Where it says what its value is, if it does. */
  value: number | null;
}

/** Reads what a file imports and exports. */
export function readSource(ts: TypeScript, file: ts.SourceFile): Read {
  const { SyntaxKind } = ts;
  const read: Read = { imports: [], faults: [], value: null };
  const at = (node: ts.Node): number => node.getStart(file);
  const fault = (value: string, node: ts.Node): void => {
    read.faults.push({ code: 'source-form', params: { value }, offset: at(node) });
  };

  const take = (node: ts.Expression, names: Import['names'] = [], isBare = false): void => {
    if (ts.isStringLiteralLike(node)) {
      read.imports.push({ specifier: node.text, offset: at(node), names, bare: isBare });
    }
  };

  const namesIn = (
    elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[],
  ): Import['names'] =>
    elements
      .filter((element) => !element.isTypeOnly)
      .map((element) => {
        const node = element.propertyName ?? element.name;
        return { name: node.text, offset: at(node) };
      });

  const statement = (node: ts.Statement): void => {
    if (ts.isImportDeclaration(node)) {
      const { importClause } = node;
      const bindings = importClause?.namedBindings;
      const names = bindings && ts.isNamedImports(bindings) ? namesIn(bindings.elements) : [];
      take(node.moduleSpecifier, names, !importClause);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const { exportClause } = node;
      const isNamed = exportClause !== undefined && ts.isNamedExports(exportClause);
      take(node.moduleSpecifier, isNamed ? namesIn(exportClause.elements) : []);
    } else if (ts.isImportEqualsDeclaration(node)) {
      const { moduleReference } = node;
      if (ts.isExternalModuleReference(moduleReference)) {
        take(moduleReference.expression);
      }
    }
    read.value ??= valueIn(node);
  };

  /** Where a statement says what the value of the file is. */
  const valueIn = (node: ts.Statement): number | null => {
    if (ts.isExportAssignment(node)) {
      return at(node);
    }
    if (ts.isExportDeclaration(node)) {
      const { exportClause } = node;
      const isDefault =
        exportClause &&
        ts.isNamedExports(exportClause) &&
        exportClause.elements.some(({ name }) => name.text === 'default');
      return isDefault ? at(node) : null;
    }
    const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
    if (modifiers?.some(({ kind }) => kind === SyntaxKind.DefaultKeyword)) {
      return at(node);
    }
    return ts.isExpressionStatement(node) && /^module\.exports\s*=/.test(node.getText(file))
      ? at(node)
      : null;
  };

  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (ts.isMetaProperty(node) && node.keywordToken === SyntaxKind.ImportKeyword) {
      fault(`import.${node.name.text}`, node);
    } else if (!inFunction && ts.isAwaitExpression(node)) {
      fault('await', node);
    } else if (!inFunction && ts.isForOfStatement(node) && node.awaitModifier) {
      fault('for await', node);
    } else if (ts.isCallExpression(node)) {
      call(node);
    }
    const inner = inFunction || ts.isFunctionLike(node) || ts.isPropertyDeclaration(node);
    ts.forEachChild(node, (child) => visit(child, inner));
  };

  const call = ({ expression, arguments: [first] }: ts.CallExpression): void => {
    const isImport = expression.kind === SyntaxKind.ImportKeyword;
    if (!isImport && !(ts.isIdentifier(expression) && expression.text === 'require')) {
      return;
    }
    if (first && ts.isStringLiteralLike(first) && !/^\w+:|^\/\//.test(first.text)) {
      take(first);
    } else {
      fault(`${isImport ? 'import' : 'require'}(…)`, expression);
    }
  };

  for (const node of file.statements) {
    statement(node);
    visit(node, false);
  }
  return read;
}
