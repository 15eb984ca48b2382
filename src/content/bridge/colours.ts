import type { Plugin } from 'postcss';

/** Colours in words of before (Chrome before 111, https://caniuse.com/mdn-css_types_color_color-mix and .../mdn-css_types_color_oklch). */
export const plainColours: Plugin = {
  postcssPlugin: 'plain-colours',
  OnceExit(sheet) {
    sheet.walkDecls((declaration) => {
      if (newWord.test(declaration.value)) declaration.value = unmixed(declaration.value.replace(oklch, asRgb));
    });
  },
};

const newWord = /color-mix\(|oklch\(/;
const oklch = /oklch\(\s*([\d.]+%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*(\/\s*[\d.]+%?\s*)?\)/g;

/** https://www.w3.org/TR/css-color-4/#color-conversion-code; what no screen of before shows is cut. The @csstools plugins know every way to say a colour, in 34 kB; 26.9 has black and white here, for shadows. */
function asRgb(_said: string, lightness: string, chroma: string, hue: string, alpha = ''): string {
  const light = Number.parseFloat(lightness) / (lightness.endsWith('%') ? 100 : 1);
  const angle = (Number(hue) * Math.PI) / 180;
  const [a, b] = [Number(chroma) * Math.cos(angle), Number(chroma) * Math.sin(angle)];
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s];
  const channels = linear.map((each) => (each > 0.0031308 ? 1.055 * each ** (1 / 2.4) - 0.055 : 12.92 * each)).map((each) => Math.round(255 * Math.min(1, Math.max(0, each))));
  return `rgb(${channels.join(' ')}${alpha === '' ? '' : ` ${alpha.trim()}`})`;
}

/** A mix of colours that only the page knows cannot be made beforehand, and without the word the whole declaration would be lost: of its two colours the one with the larger share stands for it. */
export function unmixed(value: string): string {
  const start = value.lastIndexOf('color-mix(');
  if (start === -1) return value;
  const [end, parts] = argumentsAt(value, start + 'color-mix('.length);
  const [, a, b] = parts.map((part) => part.trim());
  if (end === -1 || a === undefined || b === undefined) return value;
  const share = shareOf(a) ?? 100 - (shareOf(b) ?? 50);
  // The last one holds no other; what is left of it is looked through again.
  return unmixed(`${value.slice(0, start)}${(share >= 50 ? a : b).replace(percent, '').trim()}${value.slice(end + 1)}`);
}

const percent = /^[\d.]+%\s+|\s+[\d.]+%$/;
const shareOf = (part: string): number | undefined => {
  const said = percent.exec(part)?.[0];
  return said === undefined ? undefined : Number.parseFloat(said);
};

/** Up to the parenthesis that closes it; -1 where none does. */
function argumentsAt(value: string, from: number): readonly [end: number, parts: readonly string[]] {
  const parts: string[] = [];
  for (let at = from, depth = 0, start = from; at < value.length; at += 1) {
    const letter = value[at];
    const isEnd = letter === ')' && depth === 0;
    if (isEnd || (letter === ',' && depth === 0)) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
    if (isEnd) return [at, parts];
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
  }
  return [-1, parts];
}
