/** A font file as a data address, for tests where no files are deployed. */
declare module "*.ttf?inline" {
  const address: string;
  export default address;
}
