/** A filled shape of a page: its path as in SVG, in points from the upper left corner of the page. */
export interface Shape {
  path: string;
  /** What it reaches: left, top, right, bottom, in points. */
  box: readonly [number, number, number, number];
  /** Red, green and blue, 0 to 1. */
  fill: Rgb;
}

/** Red, green and blue, 0 to 1. */
export type Rgb = readonly [number, number, number];

type Matrix = readonly [number, number, number, number, number, number];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

/** What a page of a PDF draws apart from its words: filled shapes in their order, and every colour that is set. */
export interface Drawing {
  shapes: Shape[];
  colours: Rgb[];
}

/**
 * Follow the operators of a page (those that the browser writes: paths, colours, transformations). Clips are not
 * applied, strokes not drawn: the shapes are what a scanner of codes looks at.
 */
export function readDrawing(content: string, heightPt: number): Drawing {
  const shapes: Shape[] = [];
  const colours = new Map<string, Rgb>();
  const saved: { matrix: Matrix; fill: Rgb }[] = [];
  let state: { matrix: Matrix; fill: Rgb } = { matrix: [1, 0, 0, -1, 0, heightPt], fill: [0, 0, 0] };
  let path = "";
  let box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  let numbers: number[] = [];
  const point = (at: number): string => {
    const [a, b, m] = [numbers[at]!, numbers[at + 1]!, state.matrix];
    const [x, y] = [a * m[0] + b * m[2] + m[4], a * m[1] + b * m[3] + m[5]];
    box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    return `${x.toFixed(3)} ${y.toFixed(3)}`;
  };
  const ended = (): void => {
    path = "";
    box = [Infinity, Infinity, -Infinity, -Infinity];
  };
  const colour = (values: readonly number[]): Rgb => {
    const [r = 0, g = r, b = r] = values;
    colours.set([r, g, b].join(), [r, g, b]);
    return [r, g, b];
  };
  const operators: Record<string, () => void> = {
    q: () => saved.push(state),
    Q: () => (state = saved.pop() ?? state),
    cm: () => (state = { ...state, matrix: times(numbers.slice(-6) as unknown as Matrix, state.matrix) }),
    rg: () => (state = { ...state, fill: colour(numbers.slice(-3)) }),
    g: () => (state = { ...state, fill: colour(numbers.slice(-1)) }),
    RG: () => colour(numbers.slice(-3)),
    G: () => colour(numbers.slice(-1)),
    m: () => (path += `M${point(0)}`),
    l: () => (path += `L${point(0)}`),
    c: () => (path += `C${point(0)} ${point(2)} ${point(4)}`),
    h: () => (path += "Z"),
    re: () => {
      const [x, y, width, height] = numbers as [number, number, number, number];
      numbers = [x, y, x + width, y, x + width, y + height, x, y + height];
      path += `M${point(0)}L${point(2)}L${point(4)}L${point(6)}Z`;
    },
  };
  for (const name of ["f", "F", "f*", "B", "b"])
    operators[name] = () => {
      shapes.push({ path, box, fill: state.fill });
      ended();
    };
  for (const name of ["n", "S", "s"]) operators[name] = ended;
  for (const [token] of content.matchAll(/<<[\s\S]*?>>|<[^>]*>|\[[^\]]*\]|[^\s<>[\]]+/g)) {
    const value = Number(token);
    if (!Number.isNaN(value)) {
      numbers.push(value);
      continue;
    }
    operators[token]?.();
    numbers = [];
  }
  return { shapes, colours: [...colours.values()] };
}
