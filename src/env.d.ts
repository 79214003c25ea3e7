/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    page: import("#data/page.ts").Page;
  }
}
