import type { Outbox } from './outbox.ts';

/** What a participant's phone keeps, so that a reload or a flat battery loses nothing. */
export interface Phone {
  readonly room: string;
  readonly id: string;
  readonly token: string;
  readonly name: string;
  readonly box: Outbox;
}

/** Where it is kept. No promise rejects. */
export interface PhoneStore {
  /** Undefined: nothing is kept, or it cannot be read. */
  read(): Promise<Phone | undefined>;
  /** False: it could not be kept, and lasts as long as the page. */
  keep(phone: Phone): Promise<boolean>;
}
