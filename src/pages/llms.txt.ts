import type { APIRoute } from "astro";
import { llmsOf } from "#data/llms.ts";

export const GET: APIRoute = async () => new Response(await llmsOf("en"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
