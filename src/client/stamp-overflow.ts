/** Room for rounding, in CSS pixels. */
const slack = 1.5;

/** Line boxes of large type reach a little beyond their letters, and so out of a box that holds the letters. */
const lineSlack = 4;

const runsOver = (element: Element, down: number): boolean =>
  element.scrollHeight > element.clientHeight + down || element.scrollWidth > element.clientWidth + slack;

/**
 * Do all words of the sheet stand in their place: none out of the paper, of its panel or over another? Asks the same as
 * the print shop does of every file.
 */
export function standsWhole(sheet: HTMLElement): boolean {
  if (runsOver(sheet, slack)) return false;
  const frame = sheet.getBoundingClientRect();
  const places = [...sheet.querySelectorAll<HTMLElement>("[data-slot], [data-stamp]")];
  const boxes = places.map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return { element, box: range.getBoundingClientRect() };
  });
  for (const { element, box } of boxes) {
    if (box.width === 0) continue;
    if (element.scrollWidth > element.clientWidth + slack) return false;
    if (box.bottom > frame.bottom + 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.left < frame.left - 1) return false;
    for (let parent = element.parentElement; parent && parent !== sheet; parent = parent.parentElement) {
      if (runsOver(parent, lineSlack) && getComputedStyle(parent).display !== "inline") return false;
    }
  }
  return !boxes.some((one, index) =>
    boxes.slice(index + 1).some((two) => {
      if (one.element.contains(two.element) || two.element.contains(one.element)) return false;
      const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
      const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
      return down > 6 && across > 2;
    }),
  );
}
