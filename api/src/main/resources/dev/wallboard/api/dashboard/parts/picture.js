/**
 * A picture of a part of the page: its cards, texts, canvases and small drawings, painted where they
 * stand. The browser has no way to photograph a page, and this needs no library for it.
 */
const SCALE = 2;

export async function pictureOf(element) {
  await document.fonts.ready;
  const area = element.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(area.width * SCALE);
  canvas.height = Math.ceil(area.height * SCALE);
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, area.width, area.height);
  context.translate(-area.left, -area.top);
  paint(context, element);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function paint(context, element) {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isHidden = style.visibility === 'hidden' || style.display === 'none' || Number(style.opacity) === 0;
  if (isHidden || box.width <= 1 || box.height <= 1 || element.matches('.spoken, [data-not-in-picture]')) return;
  if (element instanceof SVGSVGElement) {
    drawing(context, element, box);
    return;
  }
  background(context, style, box);
  if (element instanceof HTMLCanvasElement) {
    context.drawImage(element, box.left, box.top, box.width, box.height);
    return;
  }
  const isClipped = style.overflowX !== 'visible' && style.overflowX !== 'clip';
  context.save();
  if (isClipped) {
    context.beginPath();
    context.rect(box.left, box.top, box.width, box.height);
    context.clip();
  }
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) words(context, child, style);
    else if (child.nodeType === Node.ELEMENT_NODE) paint(context, child);
  }
  context.restore();
}

function background(context, style, box) {
  context.beginPath();
  context.roundRect(box.left, box.top, box.width, box.height, parseFloat(style.borderTopLeftRadius) || 0);
  context.fillStyle = style.backgroundColor;
  context.fill();
  const width = parseFloat(style.borderTopWidth);
  if (width > 0 && style.borderTopStyle !== 'none') {
    context.strokeStyle = style.borderTopColor;
    context.lineWidth = width;
    context.setLineDash(style.borderTopStyle === 'dashed' ? [3, 3] : []);
    context.stroke();
    context.setLineDash([]);
  } else if (parseFloat(style.borderBottomWidth) > 0) {
    context.fillStyle = style.borderBottomColor;
    context.fillRect(box.left, box.bottom - 1, box.width, 1);
  }
}

/** A text, each of its lines where the browser has put it. */
function words(context, node, style) {
  const text = node.textContent;
  if (text.trim() === '') return;
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()];
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
  context.fillStyle = style.color;
  context.textBaseline = 'alphabetic';
  const lines = boxes.length <= 1 ? [text] : linesOf(node, text);
  boxes.forEach((box, index) => {
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
    const baseline = box.top + (box.height - up - down) / 2 + up;
    context.fillText((lines[index] ?? '').trim(), box.left, baseline);
  });
}

/** Cuts a wrapped text where the browser has. */
function linesOf(node, text) {
  const range = document.createRange();
  const lines = [];
  let top = null;
  for (let at = 0; at < text.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    if (top === null || box.top > top + 2) {
      lines.push('');
      top = box.top;
    }
    lines[lines.length - 1] += text[at];
  }
  return lines;
}

/** A small drawing: sparklines, marks, ribbons. */
function drawing(context, svg, box) {
  const view = svg.viewBox.baseVal;
  const own = getComputedStyle(svg);
  context.save();
  context.translate(box.left, box.top);
  if (view !== null && view.width > 0) context.scale(box.width / view.width, box.height / view.height);
  for (const shape of svg.querySelectorAll('path, circle, rect, line')) {
    const style = getComputedStyle(shape);
    const path = pathOf(shape);
    context.globalAlpha = Number(style.opacity);
    if (style.fill !== 'none' && !style.fill.startsWith('url')) {
      context.fillStyle = style.fill;
      context.fill(path);
    }
    if (style.stroke !== 'none') {
      context.strokeStyle = style.stroke === 'currentcolor' ? own.color : style.stroke;
      context.lineWidth = parseFloat(style.strokeWidth);
      context.lineCap = style.strokeLinecap;
      context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat));
      context.stroke(path);
    }
  }
  context.restore();
}

function pathOf(shape) {
  const number = (name) => Number(shape.getAttribute(name) ?? 0);
  switch (shape.tagName) {
    case 'circle': {
      const path = new Path2D();
      path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
      return path;
    }
    case 'rect': {
      const path = new Path2D();
      path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
      return path;
    }
    case 'line': {
      const path = new Path2D();
      path.moveTo(number('x1'), number('y1'));
      path.lineTo(number('x2'), number('y2'));
      return path;
    }
    default:
      return new Path2D(shape.getAttribute('d'));
  }
}
