import { type Node, type Source, textOf } from './tree.ts';

/** A name that the script declares, and where it is known. */
export interface Declaration {
  node: Node;
  /** The part of the script that knows it. */
  from: number;
  to: number;
}

/** Something else that a name is given than what it is declared with. */
interface Write {
  at: number;
  value: Node | null;
}

const SCOPE =
  /^(?:Script|Block|For\w*Statement|CatchClause|Class(?:Declaration|Expression)|SwitchBody)$/;
const DECLARES_OUTSIDE = /^(?:FunctionDeclaration|ClassDeclaration)$/;

/** Who declares what in a script, by the tree of the editor: it is there for code that is not finished, too. */
export class Names {
  readonly #source: Source;
  readonly #declared = new Map<string, Declaration[]>();
  readonly #written = new Map<string, Write[]>();
  /** What the declarations of a name are given, by where they stand; of the names that were asked for. */
  readonly #given = new Map<string, ReadonlyMap<number, (Node | null)[]>>();

  constructor(source: Source) {
    this.#source = source;
    const scopes: { from: number; to: number; ofFunction: boolean }[] = [];
    source.tree.iterate({
      enter: (ref) => {
        const { name, from, to } = ref;
        const ofFunction = isFunctionName(name) || name === 'Script';
        if (ofFunction || SCOPE.test(name)) {
          scopes.push({ from, to, ofFunction });
        } else if (name === 'VariableDefinition') {
          this.#declare(ref.node, scopes);
        } else if (name === 'AssignmentExpression') {
          this.#assign(ref.node);
        } else if (name === 'PostfixExpression') {
          const written = ref.node.getChild('VariableName');
          if (written) {
            this.#write(written, null);
          }
        }
      },
      leave: ({ name }) => {
        if (isFunctionName(name) || SCOPE.test(name)) {
          scopes.pop();
        }
      },
    });
  }

  /** The innermost declaration of a name that is known at a place. */
  declarationOf(name: string, at: number): Declaration | null {
    const around = (this.#declared.get(name) ?? []).filter(
      ({ from, to }) => from <= at && at <= to,
    );
    return around.reduce<Declaration | null>(
      (best, one) => (best && best.to - best.from <= one.to - one.from ? best : one),
      null,
    );
  }

  /** What a declared name is given later; null for what does not show. */
  writesOf(name: string, declaration: Declaration): (Node | null)[] {
    const given =
      this.#given.get(name) ??
      writesByDeclaration(this.#declared.get(name) ?? [], this.#written.get(name) ?? []);
    this.#given.set(name, given);
    return given.get(declaration.node.from) ?? [];
  }

  #declare(node: Node, scopes: readonly { from: number; to: number; ofFunction: boolean }[]): void {
    const { parent } = node;
    const around = aroundPattern(node);
    if (around?.name === 'AssignmentExpression') {
      // Without a sign it is an object that the parser has taken for a pattern.
      if (around.getChild('Equals')) {
        this.#write(node, null);
      }
      return;
    }
    const outside = parent && DECLARES_OUTSIDE.test(parent.name);
    const inner = outside ? scopes.slice(0, -1) : scopes;
    const isVar = Boolean(around?.getChild('var'));
    const scope = inner.findLast(({ ofFunction }) => ofFunction || !isVar);
    if (scope) {
      const name = textOf(this.#source, node);
      const { from, to } = scope;
      push(this.#declared, name, { node, from, to });
    }
  }

  #assign(node: Node): void {
    const target = node.firstChild;
    if (target?.name === 'VariableName') {
      const isPlain = target.nextSibling?.name === 'Equals';
      this.#write(target, isPlain ? node.lastChild : null);
    }
  }

  #write(node: Node, value: Node | null): void {
    push(this.#written, textOf(this.#source, node), { at: node.from, value });
  }
}

/** What each declaration of a name is given, in one pass: the parts of a script lie in each other. */
function writesByDeclaration(
  declarations: readonly Declaration[],
  writes: readonly Write[],
): ReadonlyMap<number, (Node | null)[]> {
  const outerFirst = [...declarations].sort((a, b) => a.from - b.from || b.to - a.to);
  const around: Declaration[] = [];
  const given = new Map<number, (Node | null)[]>();
  let next = 0;
  for (const { at, value } of [...writes].sort((a, b) => a.at - b.at)) {
    const leave = (place: number): void => {
      while ((around.at(-1)?.to ?? Infinity) <= place) {
        around.pop();
      }
    };
    for (let one = outerFirst[next]; one && one.from <= at; one = outerFirst[next]) {
      leave(one.from);
      const inner = around.at(-1);
      // Of those in the same part the first counts.
      if (inner?.from !== one.from || inner.to !== one.to) {
        around.push(one);
      }
      next += 1;
    }
    leave(at);
    const inner = around.at(-1);
    if (inner) {
      push(given, inner.node.from, value);
    }
  }
  return given;
}

/** A property with parameters is a function, and one without them declares no names. */
const isFunctionName = (name: string): boolean =>
  name === 'Property' || /^(?:Function\w+|ArrowFunction|MethodDeclaration)$/.test(name);

/** What a name belongs to, or the pattern that it is in. */
function aroundPattern(node: Node): Node | null {
  let at = node.parent;
  while (at && /^(?:ObjectPattern|ArrayPattern|PatternProperty)$/.test(at.name)) {
    at = at.parent;
  }
  return at;
}

function push<K, T>(map: Map<K, T[]>, name: K, item: T): void {
  const known = map.get(name);
  if (known) {
    known.push(item);
  } else {
    map.set(name, [item]);
  }
}
