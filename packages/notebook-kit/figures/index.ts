export type { Artefact, Origin } from './artefacts/artefact';
export { canonicalJson } from './artefacts/canonical-json';
export { compareArtefacts } from './artefacts/compare-artefacts';
export { type Manifest, type ManifestEntry, readManifest, writeManifest } from './artefacts/manifest';
export { writeFigure, writeTable } from './artefacts/write-artefacts';
export type { Arrow, ArrowGroup, ArrowsChart } from './charts/arrows';
export { arrowsChart } from './charts/arrows-chart';
export type { BandedLine } from './charts/banded-line';
export { type BarChart, barChart } from './charts/bar-chart';
export { type CommunitiesChart, type CommunityDisc, communitiesChart } from './charts/communities-chart';
export { type ContrastChart, type ContrastRow, contrastChart, type Interval } from './charts/contrast-chart';
export { type DiagramChart, type DiagramNode, type DiagramPlate, diagramChart } from './charts/diagram-chart';
export { type HeatmapChart, heatmapChart } from './charts/heatmap-chart';
export { type HistogramChart, histogramChart } from './charts/histogram-chart';
export { type LineChart, lineChart } from './charts/line-chart';
export { type NetworkChart, type NetworkChartEdge, type NetworkChartNode, networkChart } from './charts/network-chart';
export type { PlanePoint } from './charts/plane-labels';
export {
  type FoundBesidePublished,
  type PublishedRow,
  type PublishedRowsChart,
  publishedRowsChart,
} from './charts/published-rows-chart';
export { type QuadrantChart, type QuadrantPoint, quadrantChart } from './charts/quadrant-chart';
export type { PlaneAxis, QuadrantPlane } from './charts/quadrant-plane';
export type { IntervalPoint } from './charts/share-intervals';
export { type SlopeChart, type SlopeLine, slopeChart } from './charts/slope-chart';
export { type StepsChart, stepsChart } from './charts/steps-chart';
export { type TimelineChart, type TimelineSeries, timelineChart } from './charts/timeline-chart';
export { type TopicTermBars, topicTermBars } from './charts/topic-term-bars';
export { withCorpusLabel } from './corpus-label';
export type { Figure } from './figure';
export { type DataFrame, type FrameView, frameToHtml, frameToText, type Series, toFrame } from './frames';
export { type HouseStyle, houseAxis, houseStyle } from './house-style';
export { seriesColours } from './palette';
export { plainText, wrappedText } from './plain-text';
export { type FigureSize, type Rendering, renderFigure } from './rendering/render-figure';
