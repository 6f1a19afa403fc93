/** Something in a file that has a name: a function, a class, a type, what is exported, a key. */
export interface Outlined {
  /** With the names around it, such as `widget.name`. */
  name: string;
  /** The offset of the name. */
  from: number;
}
