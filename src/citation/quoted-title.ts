/** A title in the marks of titles; those that stand in it become the inner ones: 《关于印发〈办法〉的通知》. */
export function quotedTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
