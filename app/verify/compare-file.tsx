import { Button } from "~/govuk/button";
import { FileUpload } from "~/govuk/file-upload";
import { InsetText } from "~/govuk/inset-text";
import type { Comparison } from "./compare-file.server";

/** Asks for the PDF, and says whether it is the one that was given out. */
export function CompareFile({
  code,
  comparison,
}: {
  code: string;
  comparison: Comparison | undefined;
}) {
  return (
    <>
      <h2 className="govuk-heading-m">Check the PDF</h2>
      {comparison?.outcome === "same" && (
        <InsetText>
          The file is the certificate that we issued. Nothing in it has been
          changed.
        </InsetText>
      )}
      <form
        method="post"
        action={`/verify/${code}`}
        encType="multipart/form-data"
        noValidate
      >
        <FileUpload
          name="file"
          label="If you have the certificate as a PDF, select it"
          hint="We compare it with the one that we issued, and do not keep it."
          accept=".pdf,application/pdf"
          error={
            comparison?.outcome === "not-compared"
              ? comparison.error
              : undefined
          }
        />
        <Button variant="secondary">Compare the PDF</Button>
      </form>
    </>
  );
}
