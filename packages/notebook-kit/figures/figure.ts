/**
 * A chart as plain data: the `data` (traces) and `layout` of the plotly.js JSON schema. It can be written to a
 * file, compared, shown by JupyterLab or rendered by `renderFigure`.
 */
export interface Figure {
  data: object[];
  layout: Record<string, unknown>;
}
