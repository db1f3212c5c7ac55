/** A number with its unit in a text, before anybody asks what it says. */
export interface Figure {
  /** UTF-16 offsets into the text: of the number, and of the end of the unit. */
  readonly start: number;
  readonly end: number;
  /** The number as printed, without its unit. */
  readonly value: string;
  readonly amount: number;
  /** The upper end of a range. */
  readonly max?: number;
  readonly unit: string;
  /** 余 or 多 after the number, else empty. */
  readonly loose: string;
  /** `rank`: 第6位, 前十; `times`: 翻一番, 倍增; `kinds`: 十大…; `fund`: 千亿…基金; `circle`: 15分钟…圈. */
  readonly form: 'plain' | 'rank' | 'times' | 'kinds' | 'fund' | 'circle';
  /** Where what belongs to the figure ends: unit, 以上 and the like, an aim beyond it. */
  readonly tail: number;
  /** What is hoped for beyond the amount. */
  readonly stretch?: number;
  /** What is hoped for beyond that again. */
  readonly furthest?: number;
}
