const images = /^image\/(png|jpeg|gif|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon)$/;
/** Larger ones would hold the page up; bytes. */
const [mostHtml, mostImage] = [1_000_000, 8_000_000];

/** The media type of a Content-Type, without its parameters. */
export function mediaTypeOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

/** What an answer of so many bytes can be shown as; null where it is neither HTML nor an image, or too large. */
export function previewOf(contentType: string, bytes: number): 'html' | 'image' | null {
  const type = mediaTypeOf(contentType);
  if ((type === 'text/html' || type === 'application/xhtml+xml') && bytes <= mostHtml) return 'html';
  return images.test(type) && bytes > 0 && bytes <= mostImage ? 'image' : null;
}
