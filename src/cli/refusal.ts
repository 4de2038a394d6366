/** A command that cannot do what it was asked, in words for a person: what, where, what to do. */
export class Refusal extends Error {
  /** 1: the content or the input is wrong. 2: the command line is. */
  readonly code: 1 | 2;
  /** Printed below the message. */
  readonly more: string;

  constructor(code: 1 | 2, message: string, more = '') {
    super(message);
    this.code = code;
    this.more = more;
  }
}
