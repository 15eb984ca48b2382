/** Names, codes and versions are not broken over two lines. In the markup and not in the text, so that copying and searching find them. */
const whole = /(Web-UI|Backend\.AI|WUR-\d+|\d+\.\d+\.\d+)/;

export function Words({ children }: { readonly children: string }) {
  return <>{children.split(whole).map((part, at) => (at % 2 === 1 ? <span key={at} class="whole">{part}</span> : part))}</>;
}
