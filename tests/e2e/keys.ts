/** What has the keyboard, and whether the user sees that it has. */
export const focused = `(({ dataset, tagName, id }, { outlineStyle, outlineWidth }, isMarked) => ({ at: dataset.testid ?? (id || tagName), isSeen: isMarked && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 }))(
  document.activeElement, getComputedStyle(document.activeElement), document.activeElement.matches(':focus-visible'))`;

/** In the order in which they are read; not what is switched off. */
export const controls = `[...document.querySelectorAll('button, a[href], summary, input, select')].filter((each) => each.checkVisibility() && !each.disabled).map(({ dataset, tagName, id }) => dataset.testid ?? (id || tagName))`;
