// A till as its developers would write it: NestJS with @nestjs/swagger and class-validator. It keeps nothing between requests.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import {
  BadRequestException, Body, Controller, Delete, Get, Headers, HttpCode, NotFoundException, Param, ParseIntPipe, Patch, Post, Query,
  Redirect, Res, StreamableFile, UploadedFile, UploadedFiles, UseInterceptors, Module, ValidationPipe,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FileFieldsInterceptor, FileInterceptor, type NestExpressApplication } from '@nestjs/platform-express';
import {
  ApiBearerAuth, ApiBody, ApiConsumes, ApiExtraModels, ApiHeader, ApiNotFoundResponse, ApiOkResponse, ApiProperty, ApiPropertyOptional,
  ApiProduces, ApiQuery, ApiTags, DocumentBuilder, SwaggerModule, getSchemaPath,
} from '@nestjs/swagger';
import { IsArray, IsEnum, IsInt, IsNumber, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';

enum Method { Cash = 'cash', Card = 'card' }

class Cash {
  @ApiProperty({ enum: [Method.Cash] }) method: Method.Cash;
  @ApiProperty({ minimum: 0 }) given: number;
}
class Card {
  @ApiProperty({ enum: [Method.Card] }) method: Method.Card;
  @ApiProperty({ pattern: '^[0-9]{4}$' }) digits: string;
}

@ApiExtraModels(Cash, Card)
class Payment {
  @ApiProperty({ format: 'int64' }) id: number;
  @ApiProperty({ oneOf: [{ $ref: getSchemaPath(Cash) }, { $ref: getSchemaPath(Card) }],
    discriminator: { propertyName: 'method', mapping: { cash: getSchemaPath(Cash), card: getSchemaPath(Card) } } })
  by: Cash | Card;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'number' } }) split?: Record<string, number>;
  @ApiProperty() at: Date;
}

class NewPayment {
  @ApiProperty({ oneOf: [{ $ref: getSchemaPath(Cash) }, { $ref: getSchemaPath(Card) }],
    discriminator: { propertyName: 'method', mapping: { cash: getSchemaPath(Cash), card: getSchemaPath(Card) } } })
  by: Cash | Card;
  @ApiPropertyOptional({ maxLength: 20 }) @IsOptional() @IsString() @Length(0, 20) note?: string;
}

class Listing {
  @ApiPropertyOptional({ minimum: 1, maximum: 50, default: 10 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(50) limit?: number = 10;
  @ApiPropertyOptional({ enum: Method, isArray: true }) @IsOptional() @IsEnum(Method, { each: true }) method?: Method[];
  @ApiPropertyOptional() @IsOptional() @Matches(/^[a-z]+$/) search?: string;
}

class Problem {
  @ApiProperty() statusCode: number;
  @ApiProperty() message: string;
  @ApiPropertyOptional() error?: string;
}

@ApiTags('payments')
@Controller('payments')
class Payments {
  @Get()
  @ApiOkResponse({ type: [Payment] })
  list(@Query() listing: Listing) {
    const method = ([] as Method[]).concat(listing.method ?? [])[0] ?? Method.Cash;
    const by = method === Method.Cash ? { given: 5, method } : { digits: '4242', method };
    return Array.from({ length: listing.limit! }, (_, id) => ({ at: '2024-02-29T13:45:00.000Z', by, id, note: listing.search ?? null }));
  }

  @Post()
  pay(@Body() body: NewPayment): Payment {
    return { at: new Date(0), by: body.by, id: 2 ** 40, note: body.note ?? null, split: { cake: 2.5, bread: 1 } };
  }

  @Get(':id')
  @ApiOkResponse({ type: Payment })
  @ApiNotFoundResponse({ type: Problem })
  read(@Param('id', ParseIntPipe) id: number) {
    if (id !== 7) throw new NotFoundException('no such payment');
    return { id, by: { given: 5, method: 'cash' }, note: null, at: '2024-02-29T13:45:00.000Z' };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNotFoundResponse({ type: Problem })
  remove(@Param('id', ParseIntPipe) id: number): void {
    if (id !== 7) throw new NotFoundException('no such payment');
  }

  @Patch(':id')
  @ApiBody({ schema: { type: 'object', properties: { note: { type: 'string' } } } })
  @ApiConsumes('application/merge-patch+json')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  change(@Param('id', ParseIntPipe) id: number, @Body() patch: object, @Headers('content-type') type: string) {
    return { id, patch, type };
  }
}

@ApiTags('files')
@Controller('files')
class Files {
  @Post('receipt')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['receipt'], properties: { receipt: { type: 'string', format: 'binary' }, total: { type: 'number' } } } })
  @UseInterceptors(FileInterceptor('receipt'))
  receipt(@UploadedFile() file: Express.Multer.File, @Body('total') total?: string): string[] {
    if (!file) throw new BadRequestException('no file');
    return [file.originalname, file.mimetype, String(file.size), total ?? 'no total'];
  }

  @Post('album')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: {
    pictures: { type: 'array', items: { type: 'string', format: 'binary' } }, cover: { type: 'string', format: 'binary', nullable: true } } } })
  @UseInterceptors(FileFieldsInterceptor([{ name: 'pictures' }, { name: 'cover', maxCount: 1 }]))
  album(@UploadedFiles() files: { pictures?: Express.Multer.File[]; cover?: Express.Multer.File[] }): string[] {
    return [...(files.pictures ?? []), ...(files.cover ?? [])].map((file) => `${file.fieldname} ${file.originalname} ${file.size}`);
  }

  @Get('logo')
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  logo(): StreamableFile {
    return new StreamableFile(Buffer.from([0x89, 0x50, 0x4e, 0x47]), { type: 'image/png' });
  }
}

@ApiTags('session')
@ApiBearerAuth()
@Controller('session')
class Session {
  @Get()
  @ApiHeader({ name: 'X-Device', required: false })
  @ApiQuery({ name: 'filter', style: 'deepObject', explode: true, required: false, schema: { type: 'object', properties: { from: { type: 'string' }, to: { type: 'string' } } } })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: { type: 'string', nullable: true } } })
  me(@Headers('authorization') authorization: string, @Query('filter') filter: { from?: string; to?: string }, @Headers('x-device') device?: string) {
    return { authorization, device: device ?? null, from: filter?.from ?? null, to: filter?.to ?? null };
  }

  @Get('old')
  @Redirect('/session', 301)
  old(): void {}
}

@Module({ controllers: [Payments, Files, Session] })
class App {}

async function serve(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(App, { logger: ['error'] });
  app.useBodyParser('json', { type: ['application/json', 'application/merge-patch+json'] });
  app.set('query parser', 'extended');
  app.useGlobalPipes(new ValidationPipe({ transform: true }));
  const options = new DocumentBuilder().setTitle('Till').setVersion('3.0.1').addBearerAuth().build();
  SwaggerModule.setup('docs', app, () => SwaggerModule.createDocument(app, options), { jsonDocumentUrl: 'openapi.json' });
  await app.listen(0, '127.0.0.1');
  console.log((app.getHttpServer().address() as AddressInfo).port);
}

// It ends with its caller.
process.stdin.resume().on('end', () => process.exit());
void serve();
