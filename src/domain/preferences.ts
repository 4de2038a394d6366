export const themes = ['auto', 'light', 'dark'] as const;
/** auto: as the system has it. */
export type Theme = (typeof themes)[number];

export const motions = ['auto', 'reduced'] as const;
/** auto: as the system has it. */
export type Motion = (typeof motions)[number];

/** How somebody likes the app on this device, and under which ids attempts are kept. */
export interface Preferences {
  readonly theme: Theme;
  readonly motion: Motion;
  /** Single keys work as shortcuts. */
  readonly keys: boolean;
  /** The id of the profile that new attempts belong to. */
  readonly profile: string;
  /** What the profile is called; empty until somebody gives it a name. */
  readonly name: string;
  /** The id of this device, made at the first start. */
  readonly device: string;
}

/** Where preferences are kept. Never throws; what cannot be kept lasts until the page is closed. */
export interface PreferenceStore {
  /** The preferences as they are now, also where another tab changed them. */
  read(): Preferences;
  /** Changes some of them. False: they hold in this tab only, because the browser keeps nothing. */
  change(part: Partial<Preferences>): boolean;
}
