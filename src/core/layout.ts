import type { Feature } from './needs.ts';

/** How the page lies and is painted, and what its browser lacks; read when somebody asks. */
export interface Layout {
  /** Menus, tooltips and the like that nobody opened and that show nevertheless. */
  readonly strayPopovers: number;
  /** Primary buttons in sight, and of them those without background, border and shadow. None are counted where the user forces colours. */
  readonly buttons: number;
  readonly bareButtons: number;
  /** Icons in sight that are words until the icon font draws them (to 26.2), and of them those that stand there as words. None are counted while a font is on its way. */
  readonly icons: number;
  readonly speltIcons: number;
  /** The site's own colour; `lost`: the component library's own stands in its place. `none`: this release has no such theme. */
  readonly brand: 'none' | 'painted' | 'lost';
  /** Of all that some release needs. */
  readonly lacking: readonly Feature[];
  /** Of these, what can be supplied is (`content/bridge.ts`), or did not help and is taken out again; `impossible`: not in this browser. */
  readonly bridge: 'none' | 'on' | 'gave-up' | 'impossible';
}
