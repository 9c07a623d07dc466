// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdftags.h"

#include "pdfpaint.h"

#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <memory>
#include <string>

namespace facet::deck {

namespace {

const char *nameOf(Role role)
{
    switch (role) {
    case Role::Heading:
        return "/H1";
    case Role::Subheading:
        return "/H2";
    case Role::Paragraph:
        return "/P";
    case Role::Figure:
        return "/Figure";
    case Role::Table:
        return "/Table";
    case Role::Row:
        return "/TR";
    case Role::HeadCell:
        return "/TH";
    case Role::Cell:
        return "/TD";
    case Role::Link:
        return "/Link";
    }
    return "/Span";
}

/// Replaces the marks that the painter left by the operators that begin and end marked content.
class Marker final : public QPDFObjectHandle::TokenFilter
{
public:
    explicit Marker(const Slide &slide)
    {
        for (const Element &element : slide.elements) {
            m_names.emplace_back(nameOf(element.role));
        }
    }

    void handleToken(const QPDFTokenizer::Token &token) override
    {
        if (!m_begun) {
            m_begun = true;
            write("/Artifact BMC\n");
        }
        m_pending.push_back(token);
        const auto type = token.getType();
        if (type == QPDFTokenizer::tt_integer || type == QPDFTokenizer::tt_real) {
            m_numbers.push_back(token.getValue());
        } else if (type == QPDFTokenizer::tt_word) {
            handleOperator(token.getValue());
        } else if (type != QPDFTokenizer::tt_space && type != QPDFTokenizer::tt_eof) {
            m_numbers.clear();
        }
    }

    void handleEOF() override
    {
        flush();
        if (m_begun) {
            write("\nEMC\n");
        }
    }

private:
    void handleOperator(const std::string &name)
    {
        const bool isMark =
            name == "re" && m_numbers.size() == 4 && m_numbers[1] == std::to_string(-marks::row);
        if (isMark) {
            m_mark = -std::stoi(m_numbers[0]);
            m_pending.clear();
        } else if (name == "f" && m_mark > 0) {
            m_pending.clear();
            write(m_mark == marks::endMark ? endOfPart() : beginOfPart(m_mark - marks::firstMark));
            m_mark = 0;
        } else {
            flush();
        }
        m_numbers.clear();
    }

    std::string beginOfPart(int element)
    {
        const std::string &name = m_names.at(static_cast<size_t>(element));
        return " EMC " + name + " <</MCID " + std::to_string(m_next++) + ">> BDC\n";
    }

    static std::string endOfPart() { return " EMC /Artifact BMC\n"; }

    void flush()
    {
        for (const QPDFTokenizer::Token &token : m_pending) {
            writeToken(token);
        }
        m_pending.clear();
    }

    std::vector<std::string> m_names; ///< of the slide's elements
    std::vector<QPDFTokenizer::Token> m_pending;
    std::vector<std::string> m_numbers;
    int m_mark = 0;
    int m_next = 0;
    bool m_begun = false;
};

QPDFObjectHandle dictionary(QPDF &pdf, const char *type)
{
    QPDFObjectHandle made = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    made.replaceKey("/Type", QPDFObjectHandle::newName(type));
    return made;
}

/// The tree of elements while it grows.
class Tree
{
public:
    explicit Tree(QPDF &pdf)
        : m_pdf(pdf),
          m_root(dictionary(pdf, "/StructTreeRoot")),
          m_parents(QPDFNumberTreeObjectHelper::newEmpty(pdf))
    {
        m_document = makeElement("/Document", m_root);
        m_root.replaceKey("/K", m_document);
    }

    void addSlide(const Slide &slide, QPDFObjectHandle page, std::vector<QPDFObjectHandle> &links)
    {
        const QPDFObjectHandle part = append(makeElement("/Sect", m_document), m_document);
        std::vector<QPDFObjectHandle> made;
        for (const Element &element : slide.elements) {
            const QPDFObjectHandle parent =
                element.parent < 0 ? part : made.at(static_cast<size_t>(element.parent));
            made.push_back(append(makeElement(nameOf(element.role), parent), parent));
            describe(made.back(), element, page);
        }
        QPDFObjectHandle owners = m_pdf.makeIndirectObject(QPDFObjectHandle::newArray());
        int next = 0;
        for (const Drawing &drawing : slide.drawings) {
            if (drawing.element >= 0) {
                QPDFObjectHandle &owner = made.at(static_cast<size_t>(drawing.element));
                owner.getKey("/K").appendItem(QPDFObjectHandle::newInteger(next++));
                owners.appendItem(owner);
            }
        }
        m_parents.insert(m_nextParent, owners);
        page.replaceKey("/StructParents", QPDFObjectHandle::newInteger(m_nextParent++));
        page.replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
        for (size_t i = 0; i < links.size(); ++i) {
            const int element = slide.links.at(static_cast<qsizetype>(i)).element;
            if (links[i].isDictionary() && element >= 0) {
                addLink(links[i], made.at(static_cast<size_t>(element)), page);
            }
        }
    }

    void finish()
    {
        m_root.replaceKey("/ParentTree", m_parents.getObjectHandle());
        m_root.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(m_nextParent));
        m_pdf.getRoot().replaceKey("/StructTreeRoot", m_root);
        m_pdf.getRoot().replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
    }

private:
    QPDFObjectHandle makeElement(const char *name, const QPDFObjectHandle &parent)
    {
        QPDFObjectHandle made = dictionary(m_pdf, "/StructElem");
        made.replaceKey("/S", QPDFObjectHandle::newName(name));
        made.replaceKey("/P", parent);
        made.replaceKey("/K", QPDFObjectHandle::newArray());
        return made;
    }

    static QPDFObjectHandle append(QPDFObjectHandle child, QPDFObjectHandle parent)
    {
        parent.getKey("/K").appendItem(child);
        return child;
    }

    static void describe(QPDFObjectHandle &made, const Element &element,
                         const QPDFObjectHandle &page)
    {
        made.replaceKey("/Pg", page);
        if (!element.alternative.isEmpty()) {
            made.replaceKey("/Alt", pdfText(element.alternative));
        }
        if (!element.actual.isEmpty()) {
            made.replaceKey("/ActualText", pdfText(element.actual));
        }
        const bool isHead = element.role == Role::HeadCell;
        if (isHead || element.span > 1) {
            const std::string scope = isHead ? " /Scope /Column" : "";
            const std::string span =
                element.span > 1 ? " /ColSpan " + std::to_string(element.span) : "";
            made.replaceKey("/A", QPDFObjectHandle::parse("<< /O /Table" + scope + span + " >>"));
        }
    }

    void addLink(QPDFObjectHandle &annotation, QPDFObjectHandle &owner,
                 const QPDFObjectHandle &page)
    {
        QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
        reference.replaceKey("/Type", QPDFObjectHandle::newName("/OBJR"));
        reference.replaceKey("/Obj", annotation);
        reference.replaceKey("/Pg", page);
        owner.getKey("/K").appendItem(reference);
        m_parents.insert(m_nextParent, owner);
        annotation.replaceKey("/StructParent", QPDFObjectHandle::newInteger(m_nextParent++));
    }

    QPDF &m_pdf;
    QPDFObjectHandle m_root;
    QPDFObjectHandle m_document;
    QPDFNumberTreeObjectHelper m_parents;
    int m_nextParent = 0;
};

} // namespace

QPDFObjectHandle pdfText(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

void tagPages(QPDF &pdf, const Book &book, std::vector<std::vector<QPDFObjectHandle>> &links)
{
    Tree tree(pdf);
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    for (size_t i = 0; i < pages.size(); ++i) {
        const Slide &slide = book.slides().at(static_cast<qsizetype>(i));
        QPDFObjectHandle page = pages[i].getObjectHandle();
        page.addContentTokenFilter(std::make_shared<Marker>(slide));
        tree.addSlide(slide, page, links.at(i));
    }
    tree.finish();
}

} // namespace facet::deck
