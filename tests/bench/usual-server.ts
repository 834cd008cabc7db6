import express from "express";
import nunjucks from "nunjucks";

/**
 * The usual page, served as it usually is: Express, and the macros of the installed govuk-frontend.
 * It is given what to show when it is started, and says at which port it is.
 */
const app = express();
nunjucks.configure(["node_modules/govuk-frontend/dist", "tests/bench/views"], {
  autoescape: true,
  express: app,
});
process.once("message", (data: object) => {
  app.get("/qualifications", (_, response) => {
    response.set("Cache-Control", "no-store");
    response.render("qualifications.njk", data);
  });
  const server = app.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address ? address.port : 0);
  });
});
