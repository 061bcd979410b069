import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { Panel, Picture, Series } from '../../core/charts/picture.ts';
import type { Colours } from './colours.ts';
import { writeKey } from './write-key.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** Shapes of points, so that lines differ by more than their colour. */
const points = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star'] as const;

/** Draws one pair of axes onto a canvas; whoever asked for it destroys it. */
export function drawPanel(
  canvas: HTMLCanvasElement,
  picture: Picture,
  panel: Panel,
  colours: Colours,
): Chart {
  return new Chart(canvas, configure(picture, panel, colours));
}

/** Shows the values at a key, as the pointer would. */
export function pointAt(chart: Chart, index: number): void {
  const active = chart.data.datasets
    .map((_, datasetIndex) => ({ datasetIndex, index }))
    .filter(({ datasetIndex }) => chart.isDatasetVisible(datasetIndex));
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
  chart.update('none');
}

function configure(picture: Picture, panel: Panel, colours: Colours): ChartConfiguration<'bar' | 'line'> {
  const { kind, keyKind, keys } = picture;
  const isRanking = kind === 'ranking';
  const stacked = panel.series.some(({ part }) => part);
  // Parts that lie already show their whole; the table has it too.
  const drawn = isRanking && stacked ? panel.series.filter(({ part }) => part) : panel.series;
  const values = {
    beginAtZero: true,
    stacked,
    title: { display: true, text: titleOf(panel), color: colours.muted },
    ticks: { color: colours.muted, ...(panel.unit === 'count' ? { precision: 0 } : {}) },
    grid: { color: colours.line },
    border: { color: colours.line },
  };
  const labels = {
    stacked,
    ticks: { color: colours.muted, autoSkip: !isRanking, maxRotation: 0, autoSkipPadding: 14 },
    grid: { display: false },
    border: { color: colours.line },
  };
  return {
    type: 'bar',
    data: {
      labels: keys.map((key) => writeKey(keyKind, key)),
      datasets: drawn.map((series, index) => dataset(series, index, picture, panel, colours)),
    },
    options: {
      indexAxis: isRanking ? 'y' : 'x',
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', axis: isRanking ? 'y' : 'x', intersect: false },
      scales: isRanking ? { x: values, y: labels } : { x: labels, y: values },
      plugins: {
        legend: {
          display: drawn.length > 1,
          align: 'start',
          labels: { color: colours.text, usePointStyle: true, boxHeight: 8 },
        },
        tooltip: {
          callbacks: { title: ([item]) => (item ? writeKey(keyKind, keys[item.dataIndex] ?? '', true) : '') },
        },
      },
    },
  };
}

function titleOf({ title, unit }: Panel): string {
  const written = unit === 'count' ? 'Count' : `${unit[0]?.toUpperCase() ?? ''}${unit.slice(1)}`;
  return title ? `${written}, ${title}` : written;
}

/** Parts and lone counts are bars; what else stands beside others is a line. */
function dataset(
  series: Series,
  index: number,
  { kind, keys }: Picture,
  panel: Panel,
  colours: Colours,
): ChartDataset<'bar' | 'line'> {
  const color = series.tone ? colours[series.tone] : (colours.series[index % colours.series.length] ?? '');
  const shared = {
    label: series.title,
    data: [...series.values],
    backgroundColor: color,
    borderColor: color,
  };
  const isBar = series.part || kind === 'ranking' || (panel.series.length === 1 && panel.unit === 'count');
  if (isBar)
    return { ...shared, type: 'bar', stack: series.part ? 'parts' : series.title, maxBarThickness: 48 };
  const pointStyle = points[index % points.length] ?? 'circle';
  const pointRadius = keys.length > 60 ? 0 : 3;
  // No key may be bridged where there is no number: no answer is not an answer of nought.
  return {
    ...shared,
    type: 'line',
    stack: series.title,
    pointStyle,
    pointRadius,
    borderWidth: 2,
    spanGaps: false,
  };
}
