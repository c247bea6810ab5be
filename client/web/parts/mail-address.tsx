/** An e-mail address, which breaks before what it breaks in: after the sign between person and place. */
export const MailAddress = ({ address }: { readonly address: string }) => {
  const at = address.lastIndexOf('@') + 1;
  return (
    <span class="typed">
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  );
};
