/** An item in the editor: dragged by the pointer or lifted by the keyboard; others make room. */
import { nameOfItem } from '../core/board.js';
import { COLUMNS, moved } from '../core/layout.js';
import { classes, html, useEffect, useRef, useState } from './view.js';

export function EditedItem({ item, index, place, items, isChosen, onChoose, onChange, onRemove, onSpeak, children }) {
  const box = useRef(null);
  const [drag, setDrag] = useState(null);
  const [lifted, setLifted] = useState(null);
  const name = nameOfItem(item);

  const begin = (kind) => (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    box.current.focus();
    onChoose();
    setDrag({ kind, x: event.clientX, y: event.clientY, items, cell: cellOf(box.current), isFirst: true });
  };
  useDrag(drag, {
    move: (event) => {
      const dx = Math.round((event.clientX - drag.x) / drag.cell.width);
      const dy = Math.round((event.clientY - drag.y) / drag.cell.height);
      const step = drag.kind === 'move' ? { dx, dy } : { dw: dx, dh: dy };
      const next = moved(drag.items, index, step);
      if (JSON.stringify(next) === JSON.stringify(items)) return;
      onChange(next, !drag.isFirst);
      drag.isFirst = false;
    },
    end: () => setDrag(null),
  });

  const press = (event) => {
    if (event.target !== box.current) return;
    const act = lifted === null ? restingKeys[event.key] : liftedKey(event);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const restingKeys = {
    Enter: () => {
      onChoose();
      setLifted({ items, isFirst: true, dx: 0, dy: 0, dw: 0, dh: 0 });
      onSpeak(`${name} lifted. Arrows move it, shift and arrows resize it, Enter drops it, Escape puts it back.`);
    },
    Delete: onRemove,
  };
  const liftedKey = (event) => {
    if (event.key === 'Enter') return () => (setLifted(null), onSpeak(`${name} dropped at ${where(item)}.`));
    if (event.key === 'Escape') {
      return () => {
        if (!lifted.isFirst) onChange(lifted.items, true);
        setLifted(null);
        onSpeak(`${name} put back.`);
      };
    }
    const [x, y] = ARROWS[event.key] ?? [];
    if (x === undefined) return undefined;
    return () => {
      const next = moved(lifted.items, index, stepped(lifted, event.shiftKey, x, y));
      onChange(next, !lifted.isFirst);
      lifted.isFirst = false;
      onSpeak(event.shiftKey ? `${next[index].w} wide, ${next[index].h} high` : where(next[index]));
    };
  };
  return html`<section class=${classes('item', 'is-edited', `of-${item.kind}`, isChosen && 'is-chosen', lifted !== null && 'is-lifted', drag !== null && 'is-dragged')} style=${place} ref=${box}
      tabindex="0" role="group" aria-roledescription="board item" aria-label=${`${name}, ${where(item)}, ${item.w} wide, ${item.h} high`}
      onKeyDown=${press} onPointerDown=${begin('move')} onClick=${onChoose} onBlur=${() => setLifted(null)} data-item=${index}>
    <div class="edited-content" inert>${children}</div>
    <span class="resize-handle" aria-hidden="true" onPointerDown=${begin('resize')}></span>
  </section>`;
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** All steps since it was lifted: what made room for it goes back once it is past. */
function stepped(lifted, isSize, x, y) {
  const [across, down] = isSize ? ['dw', 'dh'] : ['dx', 'dy'];
  lifted[across] += x;
  lifted[down] += y;
  return lifted;
}

function where({ x, y }) {
  return `column ${x + 1}, row ${y + 1}`;
}

/** How large a column and a row are, gaps included. */
function cellOf(element) {
  const board = element.parentElement;
  const style = getComputedStyle(board);
  const gap = parseFloat(style.columnGap);
  return { width: (board.clientWidth + gap) / COLUMNS, height: parseFloat(style.gridAutoRows) + gap };
}

/** Follows the pointer wherever it goes while something is dragged. */
function useDrag(drag, { move, end }) {
  const latest = useRef({ move, end });
  latest.current = { move, end };
  useEffect(() => {
    if (drag === null) return undefined;
    const moving = (event) => latest.current.move(event);
    const ending = () => latest.current.end();
    addEventListener('pointermove', moving);
    addEventListener('pointerup', ending);
    addEventListener('pointercancel', ending);
    return () => {
      removeEventListener('pointermove', moving);
      removeEventListener('pointerup', ending);
      removeEventListener('pointercancel', ending);
    };
  }, [drag]);
}
