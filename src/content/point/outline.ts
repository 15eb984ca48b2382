import type { PointWords } from '../../core/guide.ts';
import { font, newOverlay } from '../overlay.ts';

const css = `
i{position:fixed;box-sizing:border-box;border:3px solid #d9480f;border-radius:8px;box-shadow:0 0 0 2px #fff,0 0 0 9999px #0003}
i~i{box-shadow:0 0 0 2px #fff}
div{position:fixed;box-sizing:border-box;max-width:min(320px,calc(100vw - 24px));padding:10px 12px;border-radius:8px;color:#1b1f24;background:#fff;border:1px solid #c9ced6;
box-shadow:0 4px 20px #0004;pointer-events:auto;font:${font}}
:lang(ko){word-break:keep-all}
p{margin:0 0 8px}button{font:inherit;min-height:28px;padding:2px 12px;color:inherit;background:transparent;border:1px solid #57606c;border-radius:6px;cursor:pointer}
button:focus-visible{outline:2px solid #1d5fd1;outline-offset:2px}
@media (prefers-color-scheme:dark){div{color:#e9ebee;background:#1b1e23;border-color:#4a515b}}`;

const gap = 8;

/** Boxes around elements of the page and a note beside the first, over the page in a closed shadow root. Follows them until it is removed. */
export class Outline {
  private readonly overlay = newOverlay('data-web-ui-repair-point', 'inset:0!important');
  private readonly note = document.createElement('div');
  private readonly text = document.createElement('p');
  private elements: readonly Element[] = [];
  private frame = 0;

  constructor(
    private readonly words: PointWords,
    close: () => void,
  ) {
    const style = document.createElement('style');
    style.textContent = css;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.close;
    button.addEventListener('click', ({ isTrusted }) => isTrusted && close());
    this.note.lang = words.language;
    this.note.setAttribute('role', 'status');
    this.note.append(this.text, button);
    this.overlay.root.append(style, this.note);
  }

  show(elements: readonly Element[], as: 'target' | 'before'): void {
    const isNew = elements.length !== this.elements.length || elements.some((element, at) => element !== this.elements[at]);
    if (!isNew) return;
    this.hide();
    this.elements = elements;
    // The first as the last, so that it stays in sight: each may lie in a cell of its own that cuts off what is wider (23.03).
    for (const element of [...elements].reverse()) element.scrollIntoView({ block: 'center', inline: 'nearest' });
    this.text.textContent = this.words[as];
    this.note.before(...elements.map(() => document.createElement('i')));
    document.documentElement.append(this.overlay.host);
    this.follow();
  }

  hide(): void {
    cancelAnimationFrame(this.frame);
    this.elements = [];
    for (const box of this.overlay.root.querySelectorAll('i')) box.remove();
    this.overlay.host.remove();
  }

  private readonly follow = (): void => {
    const boxes = this.overlay.root.querySelectorAll('i');
    this.elements.forEach((element, at) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      boxes[at]?.setAttribute('style', `left:${left - gap}px;top:${top - gap}px;width:${width + 2 * gap}px;height:${height + 2 * gap}px`);
    });
    const last = this.elements.at(-1)?.getBoundingClientRect();
    if (last) {
      const { width, height } = this.note.getBoundingClientRect();
      const below = last.bottom + 2 * gap;
      const top = below + height > innerHeight ? last.top - height - 2 * gap : below;
      this.note.style.top = `${Math.max(gap, top)}px`;
      this.note.style.left = `${Math.max(gap, Math.min(last.left - gap, innerWidth - width - gap))}px`;
    }
    this.frame = requestAnimationFrame(this.follow);
  };
}
