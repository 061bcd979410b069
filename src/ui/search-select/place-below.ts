const gap = 2;
const margin = 8;

/** Puts a popup below a field, or above it where there is more room, inside the window. */
export function placeBelow(popup: HTMLElement, field: HTMLElement): void {
  const { left, top, bottom, width } = field.getBoundingClientRect();
  const room = { below: innerHeight - bottom - gap - margin, above: top - gap - margin };
  const isBelow = room.below >= 240 || room.below >= room.above;
  const shownWidth = Math.min(Math.max(width, 280), innerWidth - 2 * margin);
  Object.assign(popup.style, {
    width: `${shownWidth}px`,
    left: `${Math.max(margin, Math.min(left, innerWidth - margin - shownWidth))}px`,
    top: isBelow ? `${bottom + gap}px` : 'auto',
    bottom: isBelow ? 'auto' : `${innerHeight - top + gap}px`,
    maxHeight: `${Math.max(80, Math.min(380, isBelow ? room.below : room.above))}px`,
  });
}
