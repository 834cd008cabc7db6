import { expect, test } from "vitest";
import { attachment, certificateFileName } from "./file-name";

/** What a browser makes of the header, by the grammar of RFC 6266 and RFC 8187 alone. */
function parse(header: string): { ascii: string; full: string } {
  const parts =
    /^attachment; filename="(?<ascii>(?:[^"\\\r\n]|\\.)*)"(?:; filename\*=UTF-8''(?<full>(?:[\w!#$&+\-.^`|~]|%[0-9A-F]{2})+))?$/.exec(
      header,
    )?.groups;
  if (parts?.["ascii"] === undefined)
    throw new Error(`Not a valid header: ${header}`);
  const { ascii, full } = parts;
  return { ascii, full: full === undefined ? ascii : decodeURIComponent(full) };
}

function download(name: string) {
  const fileName = certificateFileName(name, "QTS certificate");
  const header = attachment(fileName);
  // Throws if a server may not send it.
  expect(
    new Headers({ "Content-Disposition": header }).get("Content-Disposition"),
  ).toBe(header);
  return { fileName, header, ...parse(header) };
}

test("an English name needs no encoding", () => {
  expect(download("Amara Okonkwo-Hughes").header).toBe(
    'attachment; filename="Amara Okonkwo-Hughes QTS certificate.pdf"',
  );
});

test("each kind has its own ending", () => {
  expect(certificateFileName("Jo Bell", "induction certificate")).toBe(
    "Jo Bell induction certificate.pdf",
  );
  expect(certificateFileName("Jo Bell", "NPQSENCO certificate")).toBe(
    "Jo Bell NPQSENCO certificate.pdf",
  );
});

test.each([
  ["Siân Ŵyn Llŷr", "Sian Wyn Llyr"],
  ["Łukasz Żółć", "Lukasz Zolc"],
  ["Nguyễn Thị Ánh", "Nguyen Thi Anh"],
  ["Ọ́lábísí Ẹ̀bùn", "Olabisi Ebun"],
  ["Αλεξάνδρα Παπαδοπούλου", "Alexandra Papadopoulou"],
  ["Θεοδώρα Ψαλίδα", "Theodora Psalida"],
  ["Наталья Щербак", "Natalia Shcherbak"],
  ["Þóra Ægisdóttir Straße", "Thora Aegisdottir Strasse"],
  ["Siobhán O’Neill", "Siobhan O'Neill"],
  ["李小龍", "_"],
  ["Jo 😀 Bell", "Jo _ Bell"],
])(
  "%s is kept in full, and is %s where only ASCII is understood",
  (name, ascii) => {
    expect(download(name)).toMatchObject({
      full: `${name} QTS certificate.pdf`,
      ascii: `${ascii} QTS certificate.pdf`,
    });
  },
);

test.each([
  ['Jo "Jojo" Bell', "Jo -Jojo- Bell"],
  ["Jo\\Bell", "Jo-Bell"],
  ["../../etc/passwd", "-..-etc-passwd"],
  ["C:\\Bell", "C-Bell"],
  ["Jo\r\nSet-Cookie: a=b", "Jo Set-Cookie- a=b"],
  ["Jo\u0000Bell\u007F", "Jo Bell"],
  ["Jo; filename=x.exe", "Jo- filename=x.exe"],
  ["Jo\u202Efdp.exe", "Jo fdp.exe"],
  ["100%20Bell", "100-20Bell"],
  ["Bell\uD800", "Bell"],
  [" .hidden ", "hidden"],
  ["<Jo|Bell?*>", "-Jo-Bell-"],
])("%j is made safe", (name, safe) => {
  const { full } = download(name);

  expect(full).toBe(`${safe} QTS certificate.pdf`);
});

test("a name of nothing leaves the certificate's own name", () => {
  expect(download(" \t ").full).toBe("QTS certificate.pdf");
});

test("a very long name is cut between letters, and the ending stays", () => {
  for (const letter of ["W", "ŵ", "Ω", "ẹ̀", "龍"]) {
    const { full, fileName } = download(letter.repeat(400));

    expect(full).toBe(fileName);
    expect(new TextEncoder().encode(full).length).toBeLessThanOrEqual(181);
    expect(full).toMatch(/ QTS certificate\.pdf$/);
    expect(
      full
        .replace(" QTS certificate.pdf", "")
        .replaceAll(letter.normalize("NFC"), ""),
    ).toBe("");
  }
});

test("any file name at all makes a header that can be sent", () => {
  for (const fileName of [
    'a"b\\c',
    "a%41b",
    "a\r\nb",
    "\u{1F600}\uDC00",
    "*'()",
  ]) {
    expect(() => parse(attachment(fileName))).not.toThrow();
  }
});
