import type { Colours } from './colours.ts';

const margin = 24;
const heading = 44;

/** Puts a title and drawn panels onto one picture, as sharp as they are on the screen; null where there is no room for it. */
export function writePng(
  title: string,
  canvases: readonly HTMLCanvasElement[],
  { surface, text }: Colours,
): Promise<Blob | null> {
  const scale = devicePixelRatio || 1;
  const picture = document.createElement('canvas');
  picture.width = Math.max(...canvases.map(({ width }) => width)) + 2 * margin * scale;
  picture.height = canvases.reduce((sum, { height }) => sum + height + margin * scale, heading * scale);
  const context = picture.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = surface;
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = text;
  context.font = `600 ${16 * scale}px system-ui, sans-serif`;
  context.fillText(title, margin * scale, 28 * scale);
  let top = heading * scale;
  for (const canvas of canvases) {
    context.drawImage(canvas, margin * scale, top);
    top += canvas.height + margin * scale;
  }
  return new Promise((resolve) => picture.toBlob(resolve, 'image/png'));
}
