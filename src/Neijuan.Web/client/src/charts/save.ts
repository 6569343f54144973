/** Hands a file to the reader. */
export function save(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The drawing as a file of its own, with its title. */
export function svgText(svg: SVGElement, title: string, page: string, ink: string): string {
  const copy = svg.cloneNode(true) as SVGElement;
  const [width, height] = [svg.clientWidth, svg.clientHeight];
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 -28 ${width} ${height + 28}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height + 28));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [key, value] of Object.entries({ x: '0', y: '-28', width: String(width), height: String(height + 28), fill: page })) ground.setAttribute(key, value);
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  for (const [key, value] of Object.entries({ x: '10', y: '-8', fill: ink, 'font-size': '14', 'font-weight': '600', 'font-family': 'sans-serif' })) text.setAttribute(key, value);
  text.textContent = title;
  copy.prepend(ground, text);
  return new XMLSerializer().serializeToString(copy);
}

/** The drawing as a picture of twice its size. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
